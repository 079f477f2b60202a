package org.huiyin.intake.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Writes a picture file with pixels, and with which side is up if that is not the usual one. */
final class Drawing {
    private static final float QUALITY = 0.9f;
    private static final String APP1 = "225";

    private Drawing() {}

    static void write(MediaKind kind, BufferedImage image, int orientation, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == MediaKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata(writer, how, image, orientation)), how);
        } finally {
            writer.dispose();
        }
    }

    private static @Nullable IIOMetadata metadata(
            ImageWriter writer, ImageWriteParam how, BufferedImage image, int orientation) throws IOException {
        if (orientation == Orientation.UPRIGHT) {
            return null;
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
        String format = metadata.getNativeMetadataFormatName();
        Node root = metadata.getAsTree(format);
        IIOMetadataNode exif = new IIOMetadataNode("unknown");
        exif.setAttribute("MarkerTag", APP1);
        exif.setUserObject(Orientation.exif(orientation));
        Node markers = root.getLastChild();
        markers.insertBefore(exif, markers.getFirstChild());
        metadata.setFromTree(format, root);
        return metadata;
    }
}
