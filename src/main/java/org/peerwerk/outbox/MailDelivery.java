package org.peerwerk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Settings.Mail.Tls;

/** Hands mails to the mail server that the settings name. */
@ApplicationScoped
public class MailDelivery implements Delivery {
    static final String NAME = "mail";
    private static final String SENDER = "Peerwerk";
    /** Far below {@link Parcel#LONGEST_WAY}: milliseconds until a silent mail server counts as away. */
    private static final String PATIENCE = "30000";

    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Parcel parcel) throws MessagingException, UnsupportedEncodingException, Hopeless, Lost {
        Settings.Mail server = settings.mail();
        Session session = Session.getInstance(properties(server));
        MimeMessage message = message(session, parcel);
        Transport transport = session.getTransport("smtp");
        transport.connect(server.host(), server.port(), server.user(), server.password());
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            throw refused;
        } catch (MessagingException broken) {
            throw new Lost(broken.getMessage(), broken);
        } finally {
            leave(transport);
        }
    }

    private MimeMessage message(Session session, Parcel parcel) throws MessagingException, UnsupportedEncodingException, Hopeless {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.mail().from(), SENDER, StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, address(parcel.recipient()));
        message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        message.setText(parcel.content(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // so that no holiday notice answers it (RFC 3834, 5)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** @throws Hopeless where no mail server takes it */
    static InternetAddress address(String recipient) throws Hopeless {
        try {
            if (!recipient.chars().allMatch(c -> c < 128)) {
                throw new AddressException("a letter beyond ASCII");
            }
            return new InternetAddress(recipient, true);
        } catch (AddressException e) {
            throw new Hopeless("no address: " + e.getMessage(), e);
        }
    }

    /** A goodbye that fails says nothing about what was sent before it. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // it is gone anyway
        }
    }

    private static Properties properties(Settings.Mail server) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.tls() == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, PATIENCE);
        }
        return properties;
    }
}
