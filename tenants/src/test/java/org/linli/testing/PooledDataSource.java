package org.linli.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A pool that ends a transaction and cleans nothing else before the next one gets the connection:
 * what stays is to be seen.
 */
final class PooledDataSource {

  private static final System.Logger LOG = System.getLogger(PooledDataSource.class.getName());

  private PooledDataSource() {}

  static DataSource create(DataSource real, int connections) {
    var free = new ArrayBlockingQueue<Connection>(connections);
    var places = new Semaphore(connections);
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (!"getConnection".equals(method.getName())) {
                return method.invoke(real, arguments);
              }
              places.acquire();
              var waiting = free.poll();
              return lent(waiting == null ? real.getConnection() : waiting, free, places);
            });
  }

  /** One that broke is let go. */
  private static void giveBack(Connection real, BlockingQueue<Connection> free) {
    try {
      if (!real.isClosed()) {
        if (!real.getAutoCommit()) {
          real.rollback();
          real.setAutoCommit(true);
        }
        free.add(real);
      }
    } catch (SQLException broken) {
      LOG.log(System.Logger.Level.DEBUG, "a connection is let go", broken);
    }
  }

  private static Connection lent(
      Connection real, BlockingQueue<Connection> free, Semaphore places) {
    var back = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if ("close".equals(method.getName())) {
                if (back.compareAndSet(false, true)) {
                  giveBack(real, free);
                  places.release();
                }
                return null;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
