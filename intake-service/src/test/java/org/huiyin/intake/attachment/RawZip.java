package org.huiyin.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives as no library would: with headers that lie, overlap or lead elsewhere. */
final class RawZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int SYMLINK = 0xA1FF0000;

    private final ByteArrayOutputStream locals = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();
    private int admitted = -1;

    /** An honest entry. */
    RawZip with(String name, byte[] content) {
        return with(name, deflated(content), content.length, crc(content));
    }

    RawZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts without which a file is no workbook. */
    static RawZip workbook() {
        return new RawZip()
                .with("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>")
                .with("xl/workbook.xml", "<?xml version=\"1.0\"?><workbook/>");
    }

    static RawZip document() {
        return new RawZip()
                .with("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>")
                .with("word/document.xml", "<?xml version=\"1.0\"?><document/>");
    }

    /** An entry that says of itself what it likes. */
    RawZip with(String name, byte[] deflated, long size, long crc) {
        int offset = locals.size();
        header(LOCAL, name, new long[] {crc, deflated.length, size}, offset, locals, 0);
        locals.writeBytes(deflated);
        again(name, offset, deflated.length, size, crc, 0);
        return this;
    }

    RawZip withSymlink(String name, String target) {
        byte[] content = target.getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflated(content);
        int offset = locals.size();
        header(LOCAL, name, new long[] {crc(content), deflated.length, content.length}, offset, locals, 0);
        locals.writeBytes(deflated);
        again(name, offset, deflated.length, content.length, crc(content), SYMLINK);
        return this;
    }

    /** An entry that the directory does not list. */
    RawZip hiding(String name, String content) {
        with(name, content);
        directory.remove(directory.size() - 1);
        return this;
    }

    /** Many names for one and the same entry, the last that was written. */
    RawZip overlapping(int times, byte[] deflated, long size, long crc) {
        with("x0", deflated, size, crc);
        int offset = locals.size() - deflated.length - 30 - 2;
        for (int i = 1; i < times; i++) {
            again("x" + i, offset, deflated.length, size, crc, 0);
        }
        return this;
    }

    /** The end of the directory will claim so many entries. */
    RawZip admitting(int entries) {
        admitted = entries;
        return this;
    }

    private void again(String name, int offset, long compressed, long size, long crc, int attributes) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        header(CENTRAL, name, new long[] {crc, compressed, size}, offset, entry, attributes);
        directory.add(entry.toByteArray());
    }

    private static void header(
            int signature, String name, long[] sizes, int offset, ByteArrayOutputStream out, int attributes) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean central = signature == CENTRAL;
        ByteBuffer header =
                ByteBuffer.allocate((central ? 46 : 30) + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(signature);
        if (central) {
            header.putShort((short) (attributes == 0 ? 20 : 0x0314));
        }
        header.putShort((short) 20).putShort((short) 0).putShort((short) 8).putInt(0);
        for (long size : sizes) {
            header.putInt((int) size);
        }
        header.putShort((short) bytes.length).putShort((short) 0);
        if (central) {
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(attributes)
                    .putInt(offset);
        }
        out.writeBytes(header.put(bytes).array());
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(locals.toByteArray());
        directory.forEach(all::writeBytes);
        int size = directory.stream().mapToInt(entry -> entry.length).sum();
        short entries = (short) (admitted < 0 ? directory.size() : admitted);
        all.writeBytes(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(END)
                .putInt(0)
                .putShort(entries)
                .putShort(entries)
                .putInt(size)
                .putInt(locals.size())
                .array());
        return all.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** So many mebibytes of one letter; the mebibyte is deflated once, and its end flushed so that it can be repeated. */
    static byte[] deflatedMebibytes(char letter, int mebibytes) {
        byte[] content = Character.toString(letter).repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        byte[] block = new byte[1024 * 1024];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes; i++) {
            out.write(block, 0, length);
        }
        out.writeBytes(new byte[] {3, 0}); // an empty last block
        return out.toByteArray();
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
