package vn.chungthuso.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.chungthuso.dispatch.AnsweredSerials;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.registry.Certificates;

/** Serials of a message that somebody has already: the register, an earlier answer, or a line of the same message. */
class NamedSerials {

    private final Set<String> registered;
    private final Set<String> registeredDevices;
    private final Set<String> named;
    private final Set<String> namedDevices;

    private NamedSerials(Set<String> registered, Set<String> registeredDevices, Set<String> named, Set<String> namedDevices) {
        this.registered = registered;
        this.registeredDevices = registeredDevices;
        this.named = named;
        this.namedDevices = namedDevices;
    }

    static NamedSerials of(Collection<Reply> replies, Certificates certificates, AnsweredSerials answeredSerials) {
        List<String> serials = stated(replies, Reply::certificateSerial);
        List<String> devices = stated(replies, Reply::deviceSerial);
        return new NamedSerials(
                certificates.bySerials(serials).keySet(),
                certificates.knownDevices(devices),
                new HashSet<>(answeredSerials.namedCertificates(serials)),
                new HashSet<>(answeredSerials.namedDevices(devices)));
    }

    private static List<String> stated(Collection<Reply> replies, Function<Reply, String> serial) {
        return replies.stream().map(serial).filter(Objects::nonNull).distinct().toList();
    }

    boolean isRegistered(String certificateSerial) {
        return registered.contains(certificateSerial);
    }

    boolean isRegisteredDevice(String deviceSerial) {
        return registeredDevices.contains(deviceSerial);
    }

    /** Has an answer named this certificate or device? */
    boolean isNamed(String certificateSerial, String deviceSerial) {
        return named.contains(certificateSerial.toLowerCase(Locale.ROOT)) || deviceSerial != null && namedDevices.contains(deviceSerial);
    }

    /** Answers that follow in the same message see it. */
    void name(Reply reply) {
        if (reply.certificateSerial() != null) {
            named.add(reply.certificateSerial().toLowerCase(Locale.ROOT));
        }
        if (reply.deviceSerial() != null) {
            namedDevices.add(reply.deviceSerial());
        }
    }
}
