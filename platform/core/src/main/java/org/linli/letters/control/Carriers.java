package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.access.boundary.NotFound;
import org.linli.letters.boundary.ReceiptRefused;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterSettings;
import org.linli.packs.PackFault;

/** The gateways of the city, as they are configured; a channel without one is shut. */
@ApplicationScoped
public class Carriers {

  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final Map<Channel, ReceiptReader> readers = new EnumMap<>(Channel.class);

  @Inject
  public Carriers() {
    this(LetterSettings.configured(), InstantSource.system());
  }

  /**
   * @throws PackFault a form is none, or a secret that it needs lies in no file
   */
  public Carriers(LetterSettings settings, InstantSource clock) {
    if (settings.gateways().isEmpty() && settings.mail().isEmpty()) {
      return;
    }
    var forms = GatewayForms.delivered();
    settings.forms().ifPresent(forms::with);
    settings
        .gateways()
        .forEach(
            (channel, gateway) -> {
              var form = forms.of(gateway.form(), channel);
              var signs = form.signature().isPresent() || form.receipt().isPresent();
              var secret = signs ? secret(settings, channel) : "";
              carriers.put(channel, new HttpCarrier(form, gateway, secret, clock));
              form.receipt()
                  .ifPresent(
                      receipt ->
                          readers.put(
                              channel, new ReceiptReader(receipt, gateway.account(), secret)));
            });
    settings
        .mail()
        .ifPresent(
            server -> {
              var password = server.user() == null ? null : secret(settings, Channel.MAIL);
              carriers.put(Channel.MAIL, new MailCarrier(server, password, clock));
            });
  }

  private static String secret(LetterSettings settings, Channel channel) {
    return settings
        .secret(channel)
        .filter(secret -> !secret.isBlank())
        .orElseThrow(
            () -> new PackFault(settings.secrets().toString(), 0, "no secret of " + channel));
  }

  /** The channels that letters can go by. */
  public Set<Channel> open() {
    return Set.copyOf(carriers.keySet());
  }

  Optional<Carrier> of(Channel channel) {
    return Optional.ofNullable(carriers.get(channel));
  }

  /**
   * @throws NotFound there is no such gateway, or it tells no receipts
   */
  ReceiptReader reader(Channel channel) {
    var reader = readers.get(channel);
    if (reader == null) {
      throw new NotFound("letter-gateway");
    }
    return reader;
  }

  /** The header in which the channel's gateway signs its receipts. */
  public String signatureHeader(Channel channel) {
    return reader(channel).header();
  }

  /**
   * What a receipt says.
   *
   * @throws ReceiptRefused it is not the gateway's, or cannot be read
   */
  public java.util.List<Told> told(Channel channel, String signature, byte[] body) {
    return reader(channel).read(signature, body);
  }
}
