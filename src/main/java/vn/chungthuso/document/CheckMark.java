package vn.chungthuso.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Marks a paper with the code of its dossier or letter and the address where whoever holds the paper looks it up. Nothing of
 * a person is in either.
 */
class CheckMark {

    private static final String DOSSIERS = "/ho-so/";

    private final String base;

    /** @param base where this house is reached, such as {@code https://chungthuso.longan.gov.vn} */
    CheckMark(String base) {
        this.base = base.replaceFirst("/+$", "");
    }

    /** @param code such as {@code VB-2026-000045}; a paper that belongs to none has null and stays as it is */
    void addTo(Document paper, Object code) {
        if (code == null) {
            return;
        }
        String address = base + DOSSIERS + code;
        QrCode qr = QrCode.of(address);
        Element check = paper.createElement("check");
        check.setAttribute("code", code.toString());
        check.setAttribute("address", address);
        check.setAttribute("size", String.valueOf(qr.size()));
        check.setAttribute("path", qr.path());
        paper.getDocumentElement().appendChild(check);
    }
}
