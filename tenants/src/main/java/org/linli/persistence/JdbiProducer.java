package org.linli.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives every room the same {@link Jdbi}. Its handles take part in the transaction that is open and
 * never commit themselves.
 */
@ApplicationScoped
class JdbiProducer {

  @Resource(lookup = "jdbc/linli")
  private DataSource dataSource;

  @Produces
  @Singleton
  Jdbi jdbi() {
    return Sql.over(dataSource);
  }
}
