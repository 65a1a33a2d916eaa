package org.linli.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Types;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** The project's {@link Jdbi}: binds our typed ids, and makes new ids. */
public final class Sql {

  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  private Sql() {}

  public static Jdbi over(DataSource dataSource) {
    return Jdbi.create(dataSource)
        .registerArgument(new UuidArgument())
        .registerArgument(new TenantIdArgument())
        .registerArgument(new DivisionCodeArgument());
  }

  /** A new UUIDv7: time-ordered, made here, so that the database needs no sequence. */
  public static UUID newId() {
    return IDS.generate();
  }

  /** Jdbi binds an absent UUID as text, which a uuid column refuses. */
  private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
    UuidArgument() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }

  private static final class TenantIdArgument extends AbstractArgumentFactory<TenantId> {
    TenantIdArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(TenantId value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.value());
    }
  }

  private static final class DivisionCodeArgument extends AbstractArgumentFactory<DivisionCode> {
    DivisionCodeArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(DivisionCode value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.value());
    }
  }
}
