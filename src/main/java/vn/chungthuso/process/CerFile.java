package vn.chungthuso.process;

import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.dossier.Document;

/**
 * A .cer file that the authority answered with, read once.
 *
 * @param document as it was stored with the letter
 */
record CerFile(Document document, byte[] content, CertificateFile certificate) {}
