package org.linli.letters.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * By which gateways the city's letters go, from its configuration alone: no community says where
 * the platform connects to.
 *
 * @param gateways {@code linli.letters.sms.url}, {@code .form}, {@code .account}, and the same for
 *     {@code wechat}
 * @param mail {@code linli.letters.mail.host}, {@code .port}, {@code .from}, {@code .user}, {@code
 *     .security}
 * @param secrets the folder {@code secrets/letters} below {@code linli.home}, with a file for each
 *     channel: {@code sms}, {@code wechat}, {@code mail}
 * @param forms {@code linli.letters.forms}: a file with further forms of gateways
 */
public record LetterSettings(
    Map<Channel, GatewayAddress> gateways,
    Optional<MailServer> mail,
    Path secrets,
    Optional<Path> forms) {

  private static final int SUBMISSION = 587;

  /**
   * Where a gateway is.
   *
   * @param form how it is spoken to, by the id of the pack
   * @param account who the city is there; empty where it need not say
   */
  public record GatewayAddress(String form, String url, String account) {}

  /** How the way to the mail server is kept private. */
  public enum Security {
    /** Not at all: for a server on the same machine. */
    NONE,
    STARTTLS,
    TLS
  }

  /**
   * Where e-mail is handed over.
   *
   * @param user null where the server asks for none
   */
  public record MailServer(String host, int port, String from, String user, Security security) {}

  public LetterSettings {
    gateways = Map.copyOf(gateways);
  }

  /** As the server is configured. */
  public static LetterSettings configured() {
    var config = ConfigProvider.getConfig();
    return of(name -> config.getOptionalValue(name, String.class));
  }

  /**
   * @param config the value of a property, if there is one
   */
  public static LetterSettings of(Function<String, Optional<String>> config) {
    var gateways = new EnumMap<Channel, GatewayAddress>(Channel.class);
    for (var channel : new Channel[] {Channel.SMS, Channel.WECHAT}) {
      var own = "linli.letters." + word(channel) + ".";
      config
          .apply(own + "url")
          .ifPresent(
              url ->
                  gateways.put(
                      channel,
                      new GatewayAddress(
                          config.apply(own + "form").orElse("json-" + word(channel)),
                          url,
                          config.apply(own + "account").orElse(""))));
    }
    var own = "linli.letters.mail.";
    var mail =
        config
            .apply(own + "host")
            .map(
                host ->
                    new MailServer(
                        host,
                        config.apply(own + "port").map(Integer::valueOf).orElse(SUBMISSION),
                        config.apply(own + "from").orElse("linli@" + host),
                        config.apply(own + "user").orElse(null),
                        config
                            .apply(own + "security")
                            .map(Security::valueOf)
                            .orElse(Security.STARTTLS)));
    return new LetterSettings(
        gateways,
        mail,
        Path.of(config.apply("linli.home").orElse(".linli")).resolve("secrets").resolve("letters"),
        config.apply("linli.letters.forms").map(Path::of));
  }

  /** The secret of that channel; empty where no file holds one. */
  public Optional<String> secret(Channel channel) {
    var file = secrets.resolve(word(channel));
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
