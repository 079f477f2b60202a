package org.huiyin.intake.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.stream.FileImageInputStream;

/**
 * Which side of a photograph is up: the one thing of its EXIF data without which it would be shown lying on its side. It is taken out as
 * a number from 1 to 8 and put into new EXIF data that hold nothing else.
 */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int TAG = 0x0112;
    private static final int TYPE_SHORT = 3;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** Upright, if the picture says nothing that can be understood. */
    static int of(Path jpeg) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(jpeg.toFile())) {
            in.skipBytes(2);
            while (in.read() == MARKER) {
                int kind = in.read();
                int length = in.readUnsignedShort() - 2;
                if (kind == START_OF_SCAN || length < 0) {
                    return UPRIGHT;
                }
                byte[] segment = new byte[length];
                in.readFully(segment);
                if (kind == APP1 && Arrays.equals(EXIF, Arrays.copyOf(segment, EXIF.length))) {
                    return inside(ByteBuffer.wrap(segment, EXIF.length, length - EXIF.length)
                            .slice());
                }
            }
            return UPRIGHT;
        }
    }

    private static int inside(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int entry = directory + 2; entry < directory + 2 + entries * ENTRY; entry += ENTRY) {
                if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                    int value = tiff.getShort(entry + 8);
                    return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    /** EXIF data with an orientation and nothing else. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(EXIF.length + 26)
                .put(EXIF)
                .putInt(0x4d4d002a)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) TYPE_SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
