package vn.chungthuso.registry;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** The content of {@code demo/registry.yaml}; a key that nobody reads is an error with its line. */
record DemoData(List<Agency> agencies, List<DemoCertificate> certificates) {

    /**
     * @param subjectName   {@code null} = the holder's name
     * @param officialEmail {@code null} = the holder's mailbox
     * @param daysLeft      days from the start day to the last day of validity, {@code null} while the CA has sent nothing
     */
    record DemoCertificate(
            String serial,
            @DefaultValue("INDIVIDUAL") CertificateKind kind,
            String subjectName,
            String officialEmail,
            CertificateStatus status,
            CertificateStatus formerStatus,
            Integer daysLeft,
            int years,
            int renewalCount,
            String replaces,
            DemoToken token,
            Holder holder) {

        String name() {
            return subjectName == null ? holder.fullName() : subjectName;
        }

        String mailbox() {
            return officialEmail == null ? holder.officialEmail() : officialEmail;
        }

        Validity validityFrom(LocalDate today) {
            return Validity.ending(daysLeft == null ? null : today.plusDays(daysLeft), years);
        }
    }

    record DemoToken(
            String serial,
            @DefaultValue("USB_TOKEN") MediaKind mediaKind,
            TokenState state,
            TokenState formerState,
            @DefaultValue DeviceRecovery recovery) {

        Token of(String agencyCode) {
            return new Token(0, serial, mediaKind, state, agencyCode, formerState, recovery);
        }
    }

    /** First and last day, both {@code null} while nothing has been issued. */
    record Validity(LocalDate notBefore, LocalDate notAfter) {

        static Validity ending(LocalDate notAfter, int years) {
            return new Validity(notAfter == null ? null : notAfter.minusYears(years), notAfter);
        }
    }

    static DemoData read() throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader().load("demo", new ClassPathResource("demo/registry.yaml")).forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("registry", Bindable.of(DemoData.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .get();
    }
}
