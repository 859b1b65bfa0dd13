package vn.chungthuso.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * Signs a PDF as the office's tools do: an incremental update, with the signer's certificate alone in it. Made with PDFBox and Bouncy Castle,
 * not with the library that judges.
 */
public record PdfSigning(
        TestAuthority.Signer signer,
        Instant at,
        COSName kind,
        String algorithm,
        TestAuthority.Signer timeStamper) {

    public static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
    public static final COSName PKCS7 = PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED;

    public PdfSigning(TestAuthority.Signer signer, Instant at) {
        this(signer, at, PADES, "SHA256withRSA");
    }

    public PdfSigning(TestAuthority.Signer signer, Instant at, COSName kind, String algorithm) {
        this(signer, at, kind, algorithm, null);
    }

    /** The time of signing is proven by somebody else too. */
    public PdfSigning stampedBy(TestAuthority.Signer stamper) {
        return new PdfSigning(signer, at, kind, algorithm, stamper);
    }

    /** Adds what authorities say about revocation, as a later revision that signs nothing (PAdES-LT). */
    public static byte[] proven(byte[] pdf, X509CRLHolder... lists) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSArray streams = new COSArray();
            for (X509CRLHolder list : lists) {
                COSStream stream = document.getDocument().createCOSStream();
                try (OutputStream out = stream.createOutputStream()) {
                    out.write(list.getEncoded());
                }
                streams.add(stream);
            }
            COSDictionary proofs = new COSDictionary();
            proofs.setItem("CRLs", streams);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem("DSS", proofs);
            catalog.setNeedToBeUpdated(true);
            var proven = new ByteArrayOutputStream();
            document.saveIncremental(proven);
            return proven.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] sign(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(kind);
            GregorianCalendar claimed = new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            claimed.setTime(Date.from(at));
            signature.setSignDate(claimed);
            document.addSignature(signature, this::cms);
            var signed = new ByteArrayOutputStream();
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            var builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            builder.setSignedAttributeGenerator(attributes());
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    builder.build(new JcaContentSignerBuilder(algorithm).build(signer.key()), signer.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
            return (timeStamper == null ? signed : stamped(signed)).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private CMSSignedData stamped(CMSSignedData signed)
            throws GeneralSecurityException, OperatorCreationException, TSPException, IOException, CMSException {
        SignerInformation signature = signed.getSignerInfos().iterator().next();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(signature.getSignature());
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var stamps = new TimeStampTokenGenerator(
                new JcaSignerInfoGeneratorBuilder(digests)
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(timeStamper.key()), timeStamper.certificate()),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3"));
        stamps.addCertificates(new JcaCertStore(List.of(timeStamper.certificate())));
        TimeStampRequestGenerator ask = new TimeStampRequestGenerator();
        ask.setCertReq(true);
        var token = stamps.generate(ask.generate(TSPAlgorithms.SHA256, hash), BigInteger.ONE, Date.from(at));
        var stamp = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(token.getEncoded())));
        var withStamp = SignerInformation.replaceUnsignedAttributes(
                signature, new AttributeTable(new Hashtable<>(Map.of(stamp.getAttrType(), stamp))));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(withStamp));
    }

    /** A PAdES signature names its certificate under the signature and leaves the time to the PDF. */
    private DefaultSignedAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        var named = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)})));
        var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
        table.put(named.getAttrType(), named);
        return kind.equals(PADES)
                ? new DefaultSignedAttributeTableGenerator(new AttributeTable(table)) {
                    @Override
                    protected Hashtable createStandardAttributeTable(Map parameters) {
                        Hashtable<?, ?> attributes = super.createStandardAttributeTable(parameters);
                        attributes.remove(PKCSObjectIdentifiers.pkcs_9_at_signingTime);
                        return attributes;
                    }
                }
                : new DefaultSignedAttributeTableGenerator();
    }
}
