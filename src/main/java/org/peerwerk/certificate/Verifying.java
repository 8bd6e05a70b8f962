package org.peerwerk.certificate;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.certificate.CertificateRepository.Checked;
import org.peerwerk.shared.Pace;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;

/**
 * The public check. A code alone learns that there is a certificate; code and name together learn what stands on it. For an unknown code
 * the same is read and compared as for a known one, so that neither shape nor time of the answer tells them apart, and there is no
 * other way in: not by number, not by name.
 */
@UseCases
public class Verifying {
    /** A person with a pile of papers is quicker with the code than this; who tries codes is not. */
    static final int CHECKS_A_MINUTE = 30;
    /** Who holds the paper types its name, perhaps twice. */
    static final int NAMES_A_MINUTE = 10;
    private static final int MOST_KEYS = 20_000;
    private static final NameKey NOBODY = NameKey.of("Nobody holds this");

    private final Pace clients = new Pace(CHECKS_A_MINUTE, MOST_KEYS);
    private final Pace names = new Pace(NAMES_A_MINUTE, MOST_KEYS);
    private CertificateRepository certificates;
    private Clock clock;

    protected Verifying() {
    }

    @Inject
    public Verifying(CertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Is there a certificate with this code?
     *
     * @param client address of who asks, as far as the network tells: only counted, never stored
     * @return NameAsked, Unknown or TooOften
     */
    @Public
    public Verification check(CheckCode code, String client) {
        int wait = clients.take(network(client), clock.millis());
        if (wait > 0) {
            return new Verification.TooOften(wait);
        }
        return certificates.checked(code).isPresent() ? new Verification.NameAsked() : new Verification.Unknown();
    }

    /**
     * Is this person the holder of the certificate with this code?
     *
     * @param name as typed from the paper
     * @return anything but NameAsked
     */
    @Public
    public Verification check(CheckCode code, String name, String client) {
        int wait = Math.max(clients.take(network(client), clock.millis()), names.take(code.value(), clock.millis()));
        if (wait > 0) {
            return new Verification.TooOften(wait);
        }
        Optional<Checked> found = certificates.checked(code);
        boolean fits = found.map(Checked::name).orElse(NOBODY).fits(NameKey.of(name)) & found.isPresent();
        if (found.isEmpty()) {
            return new Verification.Unknown();
        }
        if (found.get().isNameless()) {
            return found.get().status() == Certificate.Status.SUSPENDED ? new Verification.NoInformation()
                    : new Verification.Nameless(paper(found.get().id()), found.get().status() == Certificate.Status.ISSUED);
        }
        return fits ? told(found.get()) : new Verification.NoInformation();
    }

    private Verification told(Checked certificate) {
        return switch (certificate.status()) {
            case ISSUED -> new Verification.Valid(paper(certificate.id()));
            case REPLACED -> new Verification.Replaced(paper(certificate.id()));
            case REVOKED -> new Verification.Withdrawn(paper(certificate.id()));
            case SUSPENDED -> new Verification.NoInformation();
        };
    }

    private Verification.Paper paper(UUID certificate) {
        return Verification.Paper.of(certificates.find(certificate).content());
    }

    /** One household has one IPv4 address, or all of one IPv6 network of 64 bits. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
