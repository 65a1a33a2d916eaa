package org.linli.keys.boundary;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.keys.control.BlindIndex;
import org.linli.keys.control.SealedForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Personal texts on their way into their columns and out of them. Every handle and every row has it
 * ({@code getConfig}), so that a table needs no other part to seal what it lays down. What lies
 * there in clear is read as it is: an installation goes over to sealing while it works.
 */
public final class PersonalTexts implements JdbiConfig<PersonalTexts> {

  /** Instead of a text that does not open: it was moved, changed, or its key is destroyed. */
  public static final String SHUT = "***";

  private static final Logger LOG = LoggerFactory.getLogger(PersonalTexts.class);

  private volatile Means means;

  private record Means(KeyRing keys, BooleanSupplier sealing) {}

  /**
   * @param sealing whether texts are laid down sealed
   */
  public void use(KeyRing keys, BooleanSupplier sealing) {
    means = new Means(keys, sealing);
  }

  /**
   * What has to be laid down for the text; null for null. A text that looks as if it were sealed is
   * sealed in any case: otherwise somebody could write one that was taken from another row.
   *
   * @param key the values of the row's primary key
   */
  public String laid(PersonalField field, String text, Object... key) {
    var now = means;
    if (text == null || now == null || !(now.sealing().getAsBoolean() || SealedForm.is(text))) {
      return text;
    }
    return now.keys().encrypt(text.getBytes(StandardCharsets.UTF_8), field.context(key));
  }

  /**
   * What has to be laid down in the field's index beside the text; null where the text lies in
   * clear.
   */
  public String index(PersonalField field, String text) {
    var now = means;
    return text == null || now == null || !now.sealing().getAsBoolean()
        ? null
        : BlindIndex.of(now.keys(), field.name(), text);
  }

  /**
   * Patterns for {@code like} of what may stand in the field's index.
   *
   * @param text the whole that is looked for, or its last four characters; null for nothing
   */
  public List<String> patterns(PersonalField field, String text) {
    var now = means;
    return text == null || now == null
        ? List.of()
        : BlindIndex.patterns(now.keys(), field.name(), text);
  }

  /**
   * The text that lies there; {@link #SHUT} where it does not open.
   *
   * @param key the values of the row's primary key
   */
  public String read(PersonalField field, String stored, Object... key) {
    if (!SealedForm.is(stored)) {
      return stored;
    }
    var now = means;
    var opened =
        now == null ? Optional.<byte[]>empty() : now.keys().decrypt(stored, field.context(key));
    if (opened.isEmpty()) {
      LOG.warn("a value of {} does not open", field.name());
      return SHUT;
    }
    return new String(opened.get(), StandardCharsets.UTF_8);
  }

  /** The text that lies in its own column of the row, which has the columns of the key as well. */
  public static String read(PersonalField field, ResultSet row, StatementContext context)
      throws SQLException {
    var key = new Object[field.key().size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = row.getObject(field.key().get(i));
    }
    return context.getConfig(PersonalTexts.class).read(field, row.getString(field.column()), key);
  }

  /** One for all handles, so that what is set at the start holds for those that are open. */
  @Override
  public PersonalTexts createCopy() {
    return this;
  }
}
