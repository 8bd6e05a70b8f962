package org.peerwerk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.peerwerk.run.MailCatcher.Mail;

class MailCatcherTest {
    @Test
    void a_mail_that_cannot_be_kept_does_not_hide_those_after_it() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (MailCatcher catcher = MailCatcher.start(port, null)) {
            send(port, null);
            send(port, "ina@example.org");
            assertEquals(List.of(new Mail("ina@example.org", "Hello", "Text")), catcher.mails());
        }
    }

    /** @param to as the mail says; null where it says nothing */
    private static void send(int port, String to) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject("Hello");
        message.setText("Text");
        message.saveChanges();
        Transport.send(message, new InternetAddress[] {new InternetAddress("ina@example.org")});
    }
}
