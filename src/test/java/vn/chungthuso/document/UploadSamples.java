package vn.chungthuso.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The smallest files of each type, made by the tools that know the type where the JDK or PDFBox has one. */
final class UploadSamples {

    private UploadSamples() {}

    static byte[] named(String type) {
        return switch (type) {
            case "doc" -> ole2("WordDocument");
            case "xls" -> ole2("Workbook");
            case "docx" -> zip("[Content_Types].xml", "word/document.xml");
            case "xlsx" -> zip("[Content_Types].xml", "xl/workbook.xml");
            case "pdf" -> pdf();
            case "png", "jpeg", "gif", "bmp" -> picture(type);
            case "txt" -> text("Kính gửi: Ủy ban nhân dân xã\n");
            case "zip" -> zip("đơn.txt");
            case "rar" -> HexFormat.of().parseHex("526172211a0701003392b5e50a01050600050101808000");
            case "7z" -> HexFormat.of().parseHex("377abcaf271c00048d9bd50f0000000000000000000000000000000000000000");
            case "exe" -> withMark("MZ", 256);
            case "elf" -> withMark("\u007fELF\u0002\u0001\u0001", 256);
            case "html" -> text("<!DOCTYPE html>\n<html><body><script>alert(1)</script></body></html>");
            case "svg" -> text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
            case "sh" -> text("#!/bin/sh\necho\n");
            default -> throw new IllegalArgumentException(type);
        };
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An OLE2 container with streams; a path such as {@code Macros/VBA/dir} makes its folders. */
    static byte[] ole2(String... streams) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String stream : streams) {
            contents.put(stream, new byte[64]);
        }
        return ole2(contents);
    }

    static byte[] ole2(Map<String, byte[]> streams) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
                String[] path = stream.getKey().split("/");
                DirectoryEntry folder = container.getRoot();
                for (String name : Arrays.copyOf(path, path.length - 1)) {
                    folder = folder.createDirectory(name);
                }
                folder.createDocument(path[path.length - 1], new ByteArrayInputStream(stream.getValue()));
            }
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf() {
        return pdf(document -> {});
    }

    /** A PDF of one empty page, and what is added to it. */
    static byte[] pdf(PdfChange change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.in(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    interface PdfChange {
        void in(PDDocument document) throws IOException;
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withMark(String mark, int length) {
        return ByteBuffer.allocate(length).put(mark.getBytes(StandardCharsets.ISO_8859_1)).array();
    }
}
