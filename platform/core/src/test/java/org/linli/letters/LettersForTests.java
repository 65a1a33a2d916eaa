package org.linli.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.community.TestCommunity;
import org.linli.letters.boundary.Posting;
import org.linli.letters.control.Carriers;
import org.linli.letters.control.LetterBox;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterSettings;
import org.linli.letters.entity.LetterSettings.GatewayAddress;
import org.linli.letters.entity.LetterSettings.MailServer;
import org.linli.letters.entity.LetterSettings.Security;

/** What other rooms post with: every channel is open, and no round comes for the letters. */
public final class LettersForTests {

  private static final Carriers OPEN = open();

  private LettersForTests() {}

  public static Posting posting(TestCommunity community) {
    return posting(community.jdbi, community.platform.scopes());
  }

  public static Posting posting(Jdbi jdbi, Scopes scopes) {
    return new Posting(jdbi, scopes, new LetterBox(OPEN));
  }

  /** Gateways for every channel, at addresses where nobody answers. */
  public static Carriers carriers() {
    return OPEN;
  }

  /** In a city without gateways. */
  public static Posting none(Jdbi jdbi, Scopes scopes) {
    var nothing = LetterSettings.of(name -> Optional.empty());
    return new Posting(jdbi, scopes, new LetterBox(new Carriers(nothing, InstantSource.system())));
  }

  /** Gives somebody an address to be written to. */
  public static void reachable(TestCommunity community, UUID person) {
    community.sql(
        "insert into letter_address (tenant_id, account_id, channel, sealed, shown, set_at)"
            + " values (?, ?, 'WECHAT', '-', '-', now())",
        community.tenant.value(),
        person);
  }

  /** Kind and reference of what was posted to somebody, in its order. */
  public static List<String> postedTo(TestCommunity community, UUID person) {
    return community
        .platform
        .scopes()
        .asSystem(
            "test",
            community.tenant,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select kind || ' ' || reference from letter where account_id = :id"
                                    + " order by asked_at, id")
                            .bind("id", person)
                            .mapTo(String.class)
                            .list()));
  }

  /** Word and reference of what stands in somebody's box, in its order. */
  public static List<String> boxOf(TestCommunity community, UUID person) {
    return community
        .platform
        .scopes()
        .asSystem(
            "test",
            community.tenant,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select word || ' ' || reference from box_note where account_id = :id"
                                    + " order by told_at, id")
                            .bind("id", person)
                            .mapTo(String.class)
                            .list()));
  }

  private static Carriers open() {
    try {
      var folder = Files.createTempDirectory("letters");
      for (var name : List.of("sms", "wechat")) {
        Files.writeString(folder.resolve(name), "a secret of the test");
      }
      var nowhere = "http://127.0.0.1:9/";
      return new Carriers(
          new LetterSettings(
              Map.of(
                  Channel.SMS, new GatewayAddress("json-sms", nowhere, ""),
                  Channel.WECHAT, new GatewayAddress("json-wechat", nowhere, "")),
              Optional.of(new MailServer("127.0.0.1", 9, "a@b.cn", null, Security.NONE)),
              folder,
              Optional.empty()),
          InstantSource.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
