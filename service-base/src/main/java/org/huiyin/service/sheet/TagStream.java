package org.huiyin.service.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook in which every tag ends soon: a parser keeps the whole of a tag in memory. Throws {@link UnreadableSheet}. */
final class TagStream extends FilterInputStream {
    /** Bytes from one tag to the next. */
    private static final int LONGEST = 1024 * 1024;

    private int length;

    TagStream(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
        int count = super.read(buffer, offset, most);
        for (int i = offset; i < offset + count; i++) {
            length = buffer[i] == '<' ? 0 : length + 1;
        }
        if (length > LONGEST) {
            throw new UnreadableSheet(SheetFault.BROKEN_FILE);
        }
        return count;
    }
}
