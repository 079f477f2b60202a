package org.huiyin.evaluation.run;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a run was made of, so that anybody can tell whether another one is the same (4.10). All hashes are SHA-256, hexadecimal.
 *
 * @param asOf events recorded later were left out
 * @param ruleHash over the canonical rule set
 * @param events number of events
 * @param eventDigest over the sorted lines "subject, space, hash of its events", that over the sorted lines "event id, space, hash of
 *     its body"
 * @param streams how far each topic had been read
 * @param resultDigest over the canonical result
 * @param code commit of the program
 * @param libraries versions of what computes
 * @param jdk version of the Java runtime
 */
public record RunManifest(
        Scope scope,
        Instant asOf,
        UUID ruleSetId,
        String ruleHash,
        long events,
        String eventDigest,
        List<Stream> streams,
        String resultDigest,
        String code,
        SortedMap<String, String> libraries,
        String jdk) {
    public RunManifest {
        streams = List.copyOf(streams);
        libraries = new TreeMap<>(libraries);
    }

    /** Whether it had come to the place of an event in its partition; what arrived later was not read, whenever it was recorded. */
    public boolean hasRead(String topic, int partition, long offset) {
        return streams.stream()
                .filter(stream -> stream.topic().equals(topic))
                .anyMatch(stream -> offset < stream.offsets().getOrDefault(partition, 0L));
    }

    /** Events of one topic that the run read, and the end offset of each of its partitions, as far as this service had come. */
    public record Stream(String topic, long events, SortedMap<Integer, Long> offsets) {
        public Stream {
            offsets = new TreeMap<>(offsets);
        }
    }
}
