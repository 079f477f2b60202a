package org.huiyin.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to cost their reader memory or time; the last ones cost as much as a file that is refused can. */
final class UploadBombs {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SHEET = "xl/worksheets/sheet1.bin";
    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst>&b;</sst>";
    private static final String PDF = "%PDF-1.4\n1 0 obj\n%%EOF";

    private UploadBombs() {}

    /** What is sent under which type, and the status of the refusal that it must meet. */
    record Bomb(String what, String mediaType, String fileName, byte[] bytes, int status) {}

    static List<Bomb> all() throws IOException {
        byte[] gibibyte = workbook(zip -> blanks(zip, SHEET, 1_024));
        return List.of(
                sheet("workbook with a sheet of 1 GiB", gibibyte),
                sheet("the same that says 1 kB", lying(gibibyte, 1_024)),
                sheet("workbook of 10,000 entries", workbook(UploadBombs::manyEntries)),
                sheet("archive in an archive", workbook(zip -> entry(zip, "xl/again.bin", workbook(none -> {})))),
                sheet("billion laughs", workbook(zip -> entry(zip, "xl/sharedStrings.xml", LAUGHS.getBytes(UTF_8)))),
                new Bomb("picture of 100 megapixels", "image/png", "a.png", png(10_000, 10_000, 10_000), 422),
                new Bomb("PDF that says PNG", "image/png", "a.png", PDF.getBytes(US_ASCII), 422),
                new Bomb("text of more than 10 MiB", "text/plain", "a.txt", text(10 * MEBIBYTE + 1), 413),
                sheet("workbook of 96 MiB, the worst at its end", workbook(UploadBombs::worstAtTheEnd)),
                new Bomb("picture of 39 megapixels, damaged at its end", "image/png", "a.png", damagedPng(), 422));
    }

    private static Bomb sheet(String what, byte[] bytes) {
        return new Bomb(what, XLSX, "a.xlsx", bytes, 422);
    }

    @FunctionalInterface
    private interface Contents {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static byte[] workbook(Contents contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            entry(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>".getBytes(UTF_8));
            entry(zip, "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook/>".getBytes(UTF_8));
            contents.write(zip);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void blanks(ZipOutputStream zip, String name, int mebibytes) throws IOException {
        byte[] block = text(MEBIBYTE);
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < mebibytes; i++) {
            zip.write(block);
        }
        zip.closeEntry();
    }

    private static void manyEntries(ZipOutputStream zip) throws IOException {
        for (int i = 0; i < 10_000; i++) {
            entry(zip, "x" + i, new byte[0]);
        }
    }

    /** Shrinks to less than a hundredth, so that everything has to be read before something is found. */
    private static void worstAtTheEnd(ZipOutputStream zip) throws IOException {
        var random = new Random(1);
        byte[] block = text(MEBIBYTE);
        byte[] noise = new byte[MEBIBYTE / 64];
        zip.putNextEntry(new ZipEntry(SHEET));
        for (int i = 0; i < 96; i++) {
            random.nextBytes(noise);
            System.arraycopy(noise, 0, block, 0, noise.length);
            zip.write(block);
        }
        zip.closeEntry();
        entry(zip, "xl/sharedStrings.xml", LAUGHS.getBytes(UTF_8));
    }

    /** With another size in the directory than comes out. */
    private static byte[] lying(byte[] honest, int size) {
        byte[] bytes = honest.clone();
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = archive.getInt(bytes.length - 6);
        while (archive.getInt(directory) == 0x02014b50) {
            int name = Short.toUnsignedInt(archive.getShort(directory + 28));
            if (new String(bytes, directory + 46, name, UTF_8).equals(SHEET)) {
                archive.putInt(directory + 24, size);
            }
            directory += 46 + name + Short.toUnsignedInt(archive.getShort(directory + 30));
        }
        return bytes;
    }

    private static byte[] damagedPng() throws IOException {
        byte[] picture = png(6_500, 6_000, 6_000);
        int end = picture.length - 12 - 4 - 8; // what is behind the pixels, and their check sum
        Arrays.fill(picture, end - 64, end, (byte) 0xFF);
        return picture;
    }

    /** White, three bytes a pixel; as many rows as are asked for, whatever it says of itself. */
    private static byte[] png(int width, int height, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, "IHDR", header.array());
        var pixels = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + 3 * width];
            Arrays.fill(row, 1, row.length, (byte) 0xFF);
            for (int i = 0; i < rows; i++) {
                deflated.write(row);
            }
        }
        chunk(bytes, "IDAT", pixels.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var checked = new CRC32();
        checked.update(type.getBytes(US_ASCII));
        checked.update(content);
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.writeBytes(type);
        data.write(content);
        data.writeInt((int) checked.getValue());
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) 'a');
        return text;
    }
}
