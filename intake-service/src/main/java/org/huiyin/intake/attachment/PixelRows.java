package org.huiyin.intake.attachment;

import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.util.stream.IntStream;

/**
 * How the pixels of a picture lie in a {@link PixelFile}: one after another, row by row. Whole pixels are written and whole rows are read at
 * once, where the general way asks for each byte by itself.
 */
final class PixelRows extends PixelInterleavedSampleModel {

    /** @param bands bytes of a pixel */
    PixelRows(int width, int height, int bands) {
        super(
                DataBuffer.TYPE_BYTE,
                width,
                height,
                bands,
                width * bands,
                IntStream.range(0, bands).toArray());
    }

    @Override
    public void setPixel(int x, int y, int[] values, DataBuffer data) {
        ((PixelFile) data).put(getOffset(x, y), values, numBands);
    }

    @Override
    public Object getDataElements(int x, int y, int w, int h, Object into, DataBuffer data) {
        byte[] bytes = into == null ? new byte[w * h * numBands] : (byte[]) into;
        int length = w * numBands;
        for (int row = 0; row < h; row++) {
            ((PixelFile) data).get(getOffset(x, y + row), bytes, row * length, length);
        }
        return bytes;
    }
}
