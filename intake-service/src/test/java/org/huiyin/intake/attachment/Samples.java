package org.huiyin.intake.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Small files as people send them. */
public final class Samples {
    /** What must not be left in a picture. */
    public static final String SECRET = "Secret Camera of Wang Fang";

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Samples() {}

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\nxref\n0 3\n"
                .concat("0000000000 65535 f \n"
                        + "0000000009 00000 n \n"
                        + "0000000052 00000 n \n"
                        + "trailer<</Size 3/Root 1 0 R>>\n")
                .concat("startxref\n97\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] workbook() {
        return RawZip.workbook()
                .with("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet/>")
                .bytes();
    }

    public static byte[] document() {
        return RawZip.document().bytes();
    }

    /** A square with two colours, so that a decoder has something to get wrong. */
    public static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] png(BufferedImage image) {
        return written("png", image, false);
    }

    public static byte[] jpeg(boolean progressive) {
        return written("jpeg", image(200, 100, BufferedImage.TYPE_3BYTE_BGR), progressive);
    }

    private static byte[] written(String format, BufferedImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A photograph with its place (GPS), its camera and a comment, lying on its side. */
    public static byte[] photograph() {
        byte[] plain = jpeg(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, exif());
        segment(out, 0xfe, SECRET.getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    /** Orientation 6, a model, and a GPS directory with latitude 30 degrees north. */
    private static byte[] exif() {
        byte[] model = Arrays.copyOf(SECRET.getBytes(StandardCharsets.US_ASCII), SECRET.length() + 1);
        int modelAt = 8 + 2 + 3 * 12 + 4;
        int gpsAt = modelAt + model.length;
        ByteBuffer tiff = ByteBuffer.allocate(gpsAt + 2 + 2 * 12 + 4 + 24);
        tiff.putInt(0x4d4d002a).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(model.length).putInt(modelAt);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(gpsAt)
                .putInt(0);
        tiff.put(model);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(gpsAt + 2 + 2 * 12 + 4);
        tiff.putInt(0);
        tiff.putInt(30).putInt(1).putInt(40).putInt(1).putInt(12).putInt(1);
        return ByteBuffer.allocate(EXIF.length + tiff.capacity())
                .put(EXIF)
                .put(tiff.array())
                .array();
    }

    /** A PNG whose header promises so many pixels, with as many zeros as a few mebibytes inflate to. */
    public static byte[] hugePng(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        byte[] zeros = RawZip.deflatedMebibytes('\0', 300);
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        zlib.writeBytes(new byte[] {0x78, (byte) 0xda});
        zlib.writeBytes(zeros);
        chunk(out, "IDAT", zlib.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A small picture with a compressed comment of a gibibyte. */
    public static byte[] pngWithHugeComment() {
        byte[] plain = png(image(20, 20, BufferedImage.TYPE_3BYTE_BGR));
        int afterHeader = 8 + 25;
        ByteArrayOutputStream comment = new ByteArrayOutputStream();
        comment.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        comment.writeBytes(new byte[] {0x78, (byte) 0xda});
        comment.writeBytes(RawZip.deflatedMebibytes('a', 1024));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "zTXt", comment.toByteArray());
        out.write(plain, afterHeader, plain.length - afterHeader);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
