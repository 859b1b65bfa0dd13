package vn.chungthuso.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Turns the neutral document into PDF/A-2a and PDF/UA-1. Fonts and stylesheets come from the class path only: nothing a
 * form says can read a file or call a server.
 */
class Typesetter {

    private static final String DRIVER = "paper.xsl";
    private static final Pattern STYLESHEET = Pattern.compile("[a-z-]+\\.xsl");

    /** The base of relative addresses, all of which {@link ClassPathResolver} refuses; a drawing wants one of a known protocol. */
    private static final URI NOWHERE = URI.create("file:/");

    private final Clock clock;
    private final Wording wording;
    private final FopFactory fop = fopFactory();
    private final Templates driver;

    Typesetter(Clock clock, Wording wording) {
        this.clock = clock;
        this.wording = wording;
        this.driver = compiled(stylesheet(DRIVER));
    }

    /**
     * @param layout the form's own stylesheet, which imports the driver; empty for the driver alone
     * @throws PaperRefused when a character has no glyph, or the layout names a font or picture that is not there
     */
    byte[] pdf(Document paper, Optional<org.springframework.core.io.Resource> layout) {
        Templates templates = layout.map(Typesetter::compiledLayout).orElse(driver);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        TypesettingFaults faults = new TypesettingFaults(new PlaceOnPaper(paper, wording), wording);
        try {
            FOUserAgent agent = fop.newFOUserAgent();
            agent.setCreationDate(Date.from(clock.instant()));
            agent.getEventBroadcaster().addEventListener(faults);
            SAXResult pages = new SAXResult(fop.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler());
            templates.newTransformer().transform(new DOMSource(paper), pages);
        } catch (FOPException | TransformerException e) {
            faults.refuseIfAny(); // a substituted font also breaks PDF/A
            throw new IllegalStateException("The paper cannot be typeset", e);
        }
        faults.refuseIfAny();
        return pdf.toByteArray();
    }

    private static Templates compiledLayout(org.springframework.core.io.Resource layout) {
        try (InputStream in = layout.getInputStream()) {
            return compiled(new StreamSource(in, "layout.xsl"));
        } catch (IOException e) {
            throw new UncheckedIOException(layout.getDescription() + " cannot be read", e);
        }
    }

    private static Templates compiled(Source stylesheet) {
        try {
            return transformerFactory().newTemplates(stylesheet);
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(stylesheet.getSystemId() + " is no stylesheet", e);
        }
    }

    /** Asked for whatever a layout imports or opens as a document: the driver's own parts and nothing else. */
    private static Source stylesheet(String name) {
        if (!STYLESHEET.matcher(name).matches()) {
            throw new IllegalArgumentException("No stylesheet of the driver: " + name);
        }
        try {
            return new StreamSource(new ClassPathResource("xsl/" + name).getInputStream(), name);
        } catch (IOException e) {
            throw new UncheckedIOException("Stylesheet " + name + " is missing", e);
        }
    }

    /** The JDK's own, named: another XSLT engine on the class path must not take over. */
    private static TransformerFactory transformerFactory() {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        factory.setURIResolver((href, base) -> stylesheet(href));
        return factory;
    }

    private static FopFactory fopFactory() {
        try (InputStream configuration = new ClassPathResource("xsl/fop.xconf").getInputStream()) {
            return new FopConfParser(configuration, NOWHERE, new ClassPathResolver())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("FOP cannot be configured", e);
        }
    }

    private static class ClassPathResolver implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            if (!"cp".equals(uri.getScheme())) {
                throw new IOException("Not on the class path: " + uri);
            }
            return new Resource(new ClassPathResource(uri.getPath()).getInputStream());
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("Nothing is written: " + uri);
        }
    }
}
