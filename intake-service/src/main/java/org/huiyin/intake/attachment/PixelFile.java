package org.huiyin.intake.attachment;

import java.awt.image.DataBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The pixels of a picture in a file instead of in memory: forty million of them would be larger than the whole heap. Only a window of
 * some rows is in memory, so that going through the rows in order is quick.
 */
final class PixelFile extends DataBuffer implements AutoCloseable {
    private static final int WINDOW = 256 * 1024;

    private final FileChannel file;
    private final Deadline deadline;
    private final byte[] window;
    private int start;
    private boolean changed;

    PixelFile(Path path, int size, Deadline deadline) throws IOException {
        super(TYPE_BYTE, size);
        this.deadline = deadline;
        this.window = new byte[Math.min(WINDOW, size)];
        this.file = FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public int getElem(int bank, int i) {
        return window[at(i)] & 0xff;
    }

    @Override
    public void setElem(int bank, int i, int value) {
        window[at(i)] = (byte) value;
        changed = true;
    }

    /** Writes the bytes of one pixel. */
    void put(int i, int[] values, int count) {
        int at = at(i);
        if (at + count > window.length) {
            for (int n = 0; n < count; n++) {
                setElem(0, i + n, values[n]);
            }
            return;
        }
        for (int n = 0; n < count; n++) {
            window[at + n] = (byte) values[n];
        }
        changed = true;
    }

    /** Reads bytes that follow each other. */
    void get(int i, byte[] into, int from, int length) {
        for (int done = 0; done < length; ) {
            int at = at(i + done);
            int piece = Math.min(length - done, window.length - at);
            System.arraycopy(window, at, into, from + done, piece);
            done += piece;
        }
    }

    private int at(int i) {
        int at = i - start;
        if (at < 0 || at >= window.length) {
            moveTo(i - i % window.length);
            return i - start;
        }
        return at;
    }

    private void moveTo(int newStart) {
        deadline.check();
        try {
            if (changed) {
                write();
            }
            start = newStart;
            read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(window);
        for (long at = start; bytes.hasRemaining(); ) {
            at += file.write(bytes, at);
        }
        changed = false;
    }

    /** What was never written is black. */
    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(window);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, (long) start + bytes.position());
        }
        Arrays.fill(window, bytes.position(), window.length, (byte) 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
