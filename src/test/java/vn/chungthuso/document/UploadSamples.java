package vn.chungthuso.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The smallest files of each type, made by the tools that know the type where the JDK or PDFBox has one. */
final class UploadSamples {

    private static final int SECTOR = 512;

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

    /** Header, one sector of allocation table, one of directory: the root and one stream ([MS-CFB] 2.2, 2.6.1). */
    static byte[] ole2(String stream) {
        ByteBuffer file = ByteBuffer.allocate(3 * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("d0cf11e0a1b11ae1")).putShort(24, (short) 0x3E).putShort(26, (short) 3);
        file.putShort(28, (short) 0xFFFE).putShort(30, (short) 9).putShort(32, (short) 6).putInt(44, 1).putInt(48, 1);
        entry(file, 2 * SECTOR, "Root Entry", 5);
        entry(file, 2 * SECTOR + 128, stream, 2);
        return file.array();
    }

    private static void entry(ByteBuffer file, int at, String name, int kind) {
        file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
        file.putShort(at + 64, (short) (2 * name.length() + 2)).put(at + 66, (byte) kind);
    }

    private static byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
