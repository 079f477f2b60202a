package org.huiyin.dispatch.auditing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.dispatch.audit.SignedCheckpoint.Line;

/** One line per checkpoint, outside of the database. The last line vouches for all before it; a torn one does not count. */
final class CheckpointFile {
    private static final int LONGEST_LINE = 1_024;
    private final Path path;

    CheckpointFile(Path path) {
        this.path = path;
    }

    Optional<Line> last() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return Tail.of(file).line();
        }
    }

    /**
     * Adds what is missing. Among the lines must be the one that stands last in the file, if there is one: a chain of
     * checkpoints that was forged is never gone on with.
     *
     * @return false if it is not among them
     */
    @SuppressWarnings("try") // the lock is held, not used
    boolean append(List<Line> lines) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel file = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Tail tail = Tail.of(file);
            if (tail.line().isPresent() && !lines.contains(tail.line().get())) {
                return false;
            }
            file.truncate(tail.end());
            file.position(tail.end());
            String added = lines.stream()
                    .filter(line -> tail.line().isEmpty()
                            || line.id() > tail.line().get().id())
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            ByteBuffer bytes = ByteBuffer.wrap(added.getBytes(US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
            return true;
        }
    }

    /** The last whole line, and where it ends. */
    private record Tail(Optional<Line> line, long end) {

        static Tail of(FileChannel file) throws IOException {
            long start = Math.max(0, file.size() - 2 * LONGEST_LINE);
            ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - start));
            while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
                continue;
            }
            String text = new String(bytes.array(), US_ASCII);
            int end = text.lastIndexOf('\n');
            if (end < 0) {
                return new Tail(Optional.empty(), start);
            }
            String last = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
            return new Tail(Line.parse(last), start + end + 1);
        }
    }
}
