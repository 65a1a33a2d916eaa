package org.linli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Standalone;
import org.linli.erasure.boundary.CertificateCheck;
import org.linli.erasure.boundary.Erasing;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.SecretFile;
import org.linli.local.backup.TenantRestore;
import org.linli.offsite.CopyFailure;
import org.linli.tenancy.entity.TenantId;
import org.linli.whole.boundary.WholeCheck;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.WholeReport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code ./linli tenant}: takes the whole of a community into a file, tells whether such a file is
 * what was written and signed here, suspends and resumes it, brings it back to a moment, and erases
 * it or merges it into another, as two people agreed.
 */
final class TenantCommand {

  private static final long MEGABYTE = 1024L * 1024;

  private final Home home;
  private final Ports ports;

  TenantCommand(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /**
   * @param phrase null to look without one
   */
  WholeReport verify(Path file, Phrase phrase) {
    return new WholeCheck(keys()).read(file, phrase);
  }

  private PGSimpleDataSource database(String user, String password) {
    var database = new PGSimpleDataSource();
    database.setUrl(Secrets.url(ports, Secrets.DATABASE));
    database.setUser(user);
    database.setPassword(password);
    // An error's details quote the row, and what fails here is logged.
    database.setLogServerErrorDetail(false);
    return database;
  }

  private KeyRing keys() {
    var own = Standalone.over(database(Secrets.APP, Secrets.of(home, ports).appPassword()));
    return KeyRing.over(
        own.jdbi(), own.scopes(), SecretFile.at(home.secrets().resolve("master.key")));
  }

  /**
   * Takes the community of that user, in the user's name and with the user's rights; a file that is
   * not whole takes no other's place.
   */
  long export(String user, Phrase phrase, Path file) throws SQLException, InterruptedException {
    return as(
        user,
        token ->
            new WholeFetch(server(), token)
                .fetch(
                    phrase,
                    file,
                    bytes -> System.err.println(Words.of("tenant.so-far", bytes / MEGABYTE)),
                    draft -> say(verify(draft, phrase))));
  }

  private String server() {
    return "http://127.0.0.1:" + ports.http();
  }

  private <T> T as(String user, TokenIssue.Asked<T> asked)
      throws SQLException, InterruptedException {
    return TokenIssue.with(home, ports, user, asked);
  }

  /**
   * Erases what two people agreed on, with the owner's rights.
   *
   * @throws LocalFailure it may not be, with the reason
   */
  SignedCertificate erase(UUID id, TenantId community) {
    var erased = new ArrayList<ErasedTable>();
    try {
      var certificate = erasing().run(id, community, erased::add);
      // Not before it is committed: what is rolled back, or done again, was not erased.
      erased.forEach(TenantCommand::tell);
      return certificate;
    } catch (Refusal refusal) {
      throw refused(refusal);
    }
  }

  private SignedCertificate merge(UUID id, TenantId community) throws InterruptedException {
    return new TenantMerge(owner(), keys()).run(id, community);
  }

  /** With the owner's rights to every community's rows. */
  PGSimpleDataSource owner() {
    return database(Secrets.OWNER, Secrets.of(home, ports).ownerPassword());
  }

  Erasing erasing() {
    return new Erasing(owner(), keys(), InstantSource.system());
  }

  private static void tell(ErasedTable table) {
    if (table.rows() > 0) {
      System.err.println(Words.of("tenant.erased-table", table.table(), table.rows()));
    }
  }

  /** The refusal in the words of whoever sits at the machine. */
  static LocalFailure refused(Refusal refusal) {
    return new LocalFailure(
        switch (refusal.code()) {
          case "not-found" -> Words.of("tenant.erase.not-found");
          case "conflict" -> Words.of("tenant.erase.conflict");
          case "erasure-not-suspended" -> Words.of("tenant.erase.not-suspended");
          case "erasure-not-exported" -> Words.of("tenant.erase.not-exported");
          case "erasure-held" -> Words.of("tenant.erase.held", refusal.arguments().toArray());
          case "erasure-too-early" ->
              Words.of("tenant.erase.too-early", refusal.arguments().toArray());
          default -> refusal.getMessage();
        });
  }

  /** What was found, a line each. */
  static List<String> told(WholeReport report) {
    var lines = new ArrayList<String>();
    if (report.manifest() != null) {
      var manifest = report.manifest();
      lines.add(
          Words.of(
              "tenant.what",
              manifest.name(),
              manifest.tenant(),
              String.valueOf(manifest.at()),
              manifest.tables().size(),
              manifest.rows()));
    }
    report
        .faults()
        .forEach(fault -> lines.add(Words.of("tenant.fault." + fault.kind(), fault.part())));
    if (report.isWhole()) {
      lines.add(Words.of("tenant.whole"));
    }
    return lines;
  }

  /**
   * @throws LocalFailure the file's words are no pass phrase
   */
  static Phrase phrase(Path file) {
    try {
      return new Phrase(Files.readString(file).strip());
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.no-file", file), e);
    } catch (Invalid e) {
      throw new LocalFailure(Words.of("tenant.phrase"));
    }
  }

  /**
   * Whether the file is a certificate of this platform's, byte by byte.
   *
   * @param keys the platform's check of a signature over bytes
   */
  static boolean signed(Path certificate, Path signature, BiPredicate<String, byte[]> keys) {
    try {
      return CertificateCheck.signed(
          Files.readAllBytes(certificate), Files.readString(signature).strip(), keys);
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.no-file", e.getMessage()), e);
    }
  }

  /**
   * @return whether what was looked at is as it should be
   */
  private boolean run(List<String> words) throws IOException, SQLException, InterruptedException {
    if (words.size() == 4 && words.getFirst().equals("export")) {
      var phrase = phrase(Path.of(words.get(2)));
      var file = Path.of(words.get(3));
      var bytes = export(words.get(1), phrase, file);
      System.out.println(Words.of("tenant.taken", file, bytes));
      return true;
    }
    if (words.size() == 4 && words.getFirst().equals("add")) {
      String opened =
          as(
              words.get(1),
              token -> new TenantOpening(server(), token).open(words.get(2), words.get(3)));
      System.out.println(opened);
      return true;
    }
    if (TenantSwitch.isMeant(words)) {
      String changed =
          as(words.get(1), token -> new TenantSwitch(server(), token, Asking.here()).turn(words));
      System.out.println(changed);
      return true;
    }
    if (words.size() == 6 && words.getFirst().equals("move")) {
      String planned =
          as(
              words.get(1),
              token ->
                  new TenantMoving(server(), token)
                      .plan(words.get(2), words.get(3), words.get(4), words.get(5)));
      System.out.println(planned);
      return true;
    }
    if ((words.size() == 2 || words.size() == 3) && words.getFirst().equals("verify")) {
      var phrase = words.size() == 3 ? phrase(Path.of(words.get(2))) : null;
      return say(verify(Path.of(words.get(1)), phrase));
    }
    if (words.size() == 3 && words.getFirst().equals("certificate")) {
      var signed = signed(Path.of(words.get(1)), Path.of(words.get(2)), keys()::signed);
      System.out.println(Words.of(signed ? "tenant.certificate" : "tenant.certificate.wrong"));
      return signed;
    }
    if (words.size() == 3 && words.getFirst().equals("erase")) {
      System.out.print(erase(id(words.get(1)), community(words.get(2))).text());
      return true;
    }
    if (words.size() == 3 && words.getFirst().equals("merge")) {
      System.out.print(merge(id(words.get(1)), community(words.get(2))).text());
      return true;
    }
    if ((words.size() == 3 || words.size() == 4 && words.getLast().equals("look"))
        && words.getFirst().equals("restore")) {
      return restore(community(words.get(1)), moment(words.get(2)), words.size() == 4);
    }
    throw new LocalFailure(Words.of("tenant.usage"));
  }

  /**
   * @param looks only says what would be different
   */
  private boolean restore(TenantId community, Instant moment, boolean looks)
      throws IOException, SQLException, InterruptedException {
    var began = Instant.now();
    var restore = TenantRestore.of(home, ports);
    var moves = looks ? restore.look(community, moment) : restore.restore(community, moment);
    moves.stream()
        .filter(move -> looks || move.now() + move.then() > 0)
        .forEach(
            move ->
                System.out.println(
                    Words.of("tenant.restore.table", move.table(), move.now(), move.then())));
    System.out.println(
        Words.of(
            looks ? "tenant.restore.looked" : "tenant.restore.done",
            community.value(),
            moment.toString(),
            Duration.between(began, Instant.now()).toSeconds()));
    return true;
  }

  static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new LocalFailure(Words.of("backup.no-moment", text), e);
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new LocalFailure(Words.of("tenant.erase.not-found"), e);
    }
  }

  private static TenantId community(String text) {
    try {
      return new TenantId(text);
    } catch (IllegalArgumentException e) {
      throw new LocalFailure(Words.of("tenant.erase.not-found"), e);
    }
  }

  private static boolean say(WholeReport report) {
    told(report).forEach(System.out::println);
    return report.isWhole();
  }

  public static void main(String[] arguments) throws Exception {
    try {
      var home = Home.at(Path.of(System.getProperty("linli.home")));
      var ports = Ports.of(home, Integer.getInteger("linli.port"));
      if (!new TenantCommand(home, ports).run(List.of(arguments))) {
        Runtime.getRuntime().exit(1);
      }
    } catch (LocalFailure | CopyFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
