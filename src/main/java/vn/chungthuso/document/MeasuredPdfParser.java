package vn.chungthuso.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.chungthuso.document.HostileFile.Reason;

/**
 * Reads a PDF of unknown origin. PDFBox unpacks streams of objects into memory, however far they swell, so they are
 * measured first; pages and pictures are not unpacked at all.
 */
final class MeasuredPdfParser extends PDFParser {

    /** Objects of the whole file, in bytes; those of a list of 100,000 people are a fifth of it. */
    static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private static final StreamCacheCreateFunction ON_DISK = IOUtils.createTempFileOnlyStreamCache();
    private static final int PIECE_BYTES = 8192;

    private long unpacked;

    MeasuredPdfParser(RandomAccessRead file) throws IOException {
        super(file, "", null, null, ON_DISK);
        document = new MeasuredDocument(ON_DISK.create());
    }

    /** PDFBox lets go of its files where reading fails, but not where we stop it. */
    @Override
    public PDDocument parse() throws IOException {
        try {
            return super.parse();
        } catch (RuntimeException stopped) {
            IOUtils.closeQuietly(document); // what stopped us is what counts
            throw stopped;
        }
    }

    private final class MeasuredDocument extends COSDocument {

        private final RandomAccessStreamCache cache;

        MeasuredDocument(RandomAccessStreamCache cache) {
            super(ON_DISK, MeasuredPdfParser.this);
            this.cache = cache;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new MeasuredStream(cache, createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }

        @Override
        public void close() throws IOException {
            super.close();
            cache.close();
        }
    }

    private final class MeasuredStream extends COSStream {

        MeasuredStream(RandomAccessStreamCache cache, RandomAccessReadView packed) throws IOException {
            super(cache, packed);
        }

        /** What PDFBox reads objects from. */
        @Override
        public RandomAccessRead createView() throws IOException {
            if (hasData() && getFilters() != null) {
                measure();
            }
            return super.createView();
        }

        private void measure() throws IOException {
            if (!isDeflatedOnce(getFilters())) {
                throw new IllegalStateException("Objects packed in an unusual way are not unpacked");
            }
            byte[] piece = new byte[PIECE_BYTES];
            try (InputStream objects = new InflaterInputStream(createRawInputStream())) {
                for (int length = objects.read(piece); length >= 0; length = objects.read(piece)) {
                    unpacked += length;
                    if (unpacked > MOST_UNPACKED) {
                        throw new HostileFile(Reason.BOMB);
                    }
                }
            }
        }

        private static boolean isDeflatedOnce(COSBase filters) {
            COSBase only = filters instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filters;
            return COSName.FLATE_DECODE.equals(only) || COSName.FLATE_DECODE_ABBREVIATION.equals(only);
        }
    }
}
