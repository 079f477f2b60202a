package org.huiyin.intake.attachment;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.huiyin.intake.complaint.InvalidValue;

/** Draws a picture anew, pixel by pixel: what else its file held (place, camera, owner, other formats) is not in the new one. */
final class Pictures {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int BITS = 8;

    /** Refuses by the header alone what has too many pixels; the pixels of all others pass through a file beside the new one. */
    void redraw(MediaKind kind, Path file, Path clean, Deadline deadline) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (ImageInputStream in = new PatientImageStream(file, deadline)) {
            reader.setInput(in, true, true);
            checkSize(reader);
            ImageTypeSpecifier type = reader.getImageTypes(0).next();
            if (type.getColorModel().getPixelSize() < BITS) {
                Drawing.write(kind, reader.read(0), Orientation.UPRIGHT, clean);
            } else {
                Path pixels = clean.resolveSibling(clean.getFileName() + ".pixels");
                int bands = type.getSampleModel().getNumBands();
                try (PixelFile store =
                        new PixelFile(pixels, reader.getWidth(0) * reader.getHeight(0) * bands, deadline)) {
                    BufferedImage image = image(reader, type, store);
                    ImageReadParam into = reader.getDefaultReadParam();
                    into.setDestination(image);
                    reader.read(0, into);
                    Drawing.write(
                            kind, image, kind == MediaKind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT, clean);
                }
            }
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new InvalidValue("too-many-pixels", "has more than forty million pixels");
        }
    }

    private static BufferedImage image(ImageReader reader, ImageTypeSpecifier type, DataBuffer store)
            throws IOException {
        int bands = type.getSampleModel().getNumBands();
        var rows = new PixelRows(reader.getWidth(0), reader.getHeight(0), bands);
        ColorModel colours = type.getColorModel() instanceof IndexColorModel palette ? palette : eightBits(bands);
        return new BufferedImage(colours, Raster.createWritableRaster(rows, store, new Point()), false, null);
    }

    private static ColorModel eightBits(int bands) {
        ColorSpace space = ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        boolean alpha = bands % 2 == 0;
        int transparency = alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE;
        return new ComponentColorModel(space, alpha, false, transparency, DataBuffer.TYPE_BYTE);
    }
}
