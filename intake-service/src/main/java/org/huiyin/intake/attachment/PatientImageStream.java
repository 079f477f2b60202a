package org.huiyin.intake.attachment;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/** A picture's bytes, up to a deadline: a decoder that reads for ever is stopped by what it reads. */
final class PatientImageStream extends FileImageInputStream {
    private final Deadline deadline;

    PatientImageStream(Path file, Deadline deadline) throws IOException {
        super(file.toFile());
        this.deadline = deadline;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        deadline.check();
        return super.read(bytes, from, length);
    }
}
