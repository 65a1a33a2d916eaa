package org.linli.letters.control;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.linli.letters.entity.LetterSettings.MailServer;
import org.linli.letters.entity.LetterSettings.Security;
import org.linli.messages.Messages;

/** Hands e-mails to the city's mail server by SMTP (RFC 5321). */
final class MailCarrier implements Carrier {

  private static final String PATIENCE = "10000";

  private final MailServer server;
  private final String password;
  private final InstantSource clock;

  /**
   * @param password of the server's user; null where it asks for none
   */
  MailCarrier(MailServer server, String password, InstantSource clock) {
    this.server = server;
    this.password = password;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Carried> carry(Envelope envelope) {
    var result = new CompletableFuture<Carried>();
    Thread.ofVirtual().name("mail").start(() -> result.complete(carried(envelope)));
    return result;
  }

  private Carried carried(Envelope envelope) {
    try {
      var message = message(envelope);
      if (server.user() == null) {
        Transport.send(message);
      } else {
        Transport.send(message, server.user(), password);
      }
      return Carried.TAKEN;
    } catch (SendFailedException e) {
      return isForGood(e) ? Carried.never("address-refused") : Carried.later("mail-refused");
    } catch (AuthenticationFailedException e) {
      return Carried.later("mail-sign-in");
    } catch (MessagingException e) {
      return Carried.later(word(e));
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return Carried.later("broken-off");
    }
  }

  /** The address itself was refused, and not for now alone (RFC 5321 section 4.2.1: 5yz). */
  private static boolean isForGood(SendFailedException refused) {
    for (Exception cause = refused; cause != null; ) {
      if (cause instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException address) {
        return address.getReturnCode() >= 500;
      }
      cause = cause instanceof MessagingException next ? next.getNextException() : null;
    }
    return false;
  }

  private static String word(MessagingException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return "timeout";
      }
      if (cause instanceof ConnectException) {
        return "not-reached";
      }
      if (cause instanceof javax.net.ssl.SSLException) {
        return "tls";
      }
    }
    return "mail-refused";
  }

  private MimeMessage message(Envelope envelope)
      throws MessagingException, UnsupportedEncodingException {
    var locale = Locale.forLanguageTag(envelope.language());
    var message = new Marked(Session.getInstance(properties()), envelope.id() + "@linli");
    message.setFrom(
        new InternetAddress(server.from(), Messages.text(locale, "letter.from"), "UTF-8"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
    message.setSubject(envelope.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", envelope.language());
    // No auto-responder shall answer (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    var plain = new MimeBodyPart();
    plain.setText(envelope.text(), "UTF-8");
    var page = new MimeBodyPart();
    page.setText(MailPage.of(envelope), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, page));
    return message;
  }

  private Properties properties() {
    var properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", String.valueOf(server.port()));
    properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
    properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
    properties.put(
        "mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", PATIENCE);
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    return properties;
  }

  /** Keeps its id at each attempt, where the library would make a new one. */
  private static final class Marked extends MimeMessage {

    private final String id;

    Marked(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
