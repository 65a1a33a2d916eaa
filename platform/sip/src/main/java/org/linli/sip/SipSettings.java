package org.linli.sip;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.linli.feeds.entity.DoorDatabase;
import org.linli.feeds.entity.DoorWords;
import org.linli.feeds.entity.FeedSettings;
import org.linli.keys.boundary.SecretFile;
import org.linli.video.entity.SipServer;

/**
 * How the door stands, as the environment says.
 *
 * @param port of the door, UDP and TCP
 * @param statusPort of the page with health and figures; 0 for any
 * @param statusHost where that page listens: this machine alone, unless it is said
 * @param host where it listens
 * @param server the platform's number and domain
 * @param algorithms of digest access, the one that is liked best first
 * @param times how long things may take
 * @param media where pictures go
 * @param outside what is neither SIP nor picture
 * @param most devices that are registered at once
 */
record SipSettings(
    int port,
    int statusPort,
    String statusHost,
    String host,
    SipServer server,
    List<String> algorithms,
    Times times,
    int most,
    Media media,
    Outside outside,
    Keys keys) {

  /**
   * How long things may take, in seconds.
   *
   * @param keepAlive between two keep-alives; three missed are a lost device
   * @param alarm after which an alarm is over that nobody ends
   */
  record Times(int keepAlive, int alarm) {

    static final Times USUAL = new Times(60, 120);
  }

  /** What the door has to ask for elsewhere: database, broker, and the key of keys. */
  record Keys(DoorDatabase database, FeedSettings feeds, Path home, String master) {

    byte[] masterKey() {
      return master == null
          ? SecretFile.at(home.resolve("secrets").resolve("master.key"))
          : HexFormat.of().parseHex(master);
    }

    /** Without the key: texts of objects end up in logs. */
    @Override
    public String toString() {
      return "Keys[]";
    }
  }

  static SipSettings of(Map<String, String> said) {
    var words = new DoorWords(said);
    var usual = Times.USUAL;
    return new SipSettings(
        words.number("LINLI_SIP_PORT", 5060),
        words.number("LINLI_SIP_STATUS_PORT", 5061),
        words.text("LINLI_SIP_STATUS_HOST", "127.0.0.1"),
        words.text("LINLI_SIP_HOST", "127.0.0.1"),
        new SipServer(words.text("LINLI_SIP_SERVER", SipServer.USUAL)),
        Arrays.stream(words.text("LINLI_SIP_ALGORITHMS", "MD5,SHA-256").split(","))
            .map(String::strip)
            .toList(),
        new Times(
            words.number("LINLI_SIP_KEEPALIVE_SECONDS", usual.keepAlive()),
            words.number("LINLI_SIP_ALARM_SECONDS", usual.alarm())),
        words.number("LINLI_SIP_DEVICES", 20_000),
        new Media(
            words.text("LINLI_SIP_MEDIA_HOST", null),
            words.number("LINLI_SIP_MEDIA_PORT", 10_000),
            "tcp".equalsIgnoreCase(words.text("LINLI_SIP_MEDIA_TRANSPORT", "udp")),
            words.text("LINLI_SIP_PLAY", null),
            words.number("LINLI_SIP_PICTURE_SECONDS", Media.NONE.seconds())),
        new Outside(
            words.text("LINLI_SIP_SNAPSHOTS", null),
            words.text("LINLI_SIP_HOOK_HOST", "127.0.0.1"),
            words.number("LINLI_SIP_HOOK_PORT", 5062),
            words.text("LINLI_SIP_HOOK_TOKEN", null)),
        new Keys(
            words.database(), words.feeds(), words.home(), words.text("LINLI_MASTER_KEY", null)));
  }
}
