package vn.chungthuso.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The neutral document as bytes that can be kept, and back. */
class ModelXml {

    private ModelXml() {}

    static byte[] write(Document paper) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(paper), new StreamResult(xml));
        } catch (TransformerException e) {
            throw new IllegalStateException("A neutral document cannot be written", e);
        }
        return xml.toByteArray();
    }

    /** Reads no document type and nothing from elsewhere. */
    static Document read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("This is no neutral document", e);
        }
    }
}
