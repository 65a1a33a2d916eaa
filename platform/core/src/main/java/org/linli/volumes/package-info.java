/**
 * How the tables of the database grow 库表容量监测 (004 三(二)2(3)h): once a day how many rows and bytes
 * each has, what its indexes take and whether anybody uses them, kept for 400 days; of that the
 * growth of the last day, the trend, and in how many days the reserve of storage is touched. It
 * reads the database's own catalogue and nobody's rows. PostgreSQL tells all of it; of CockroachDB
 * it says that it was not told.
 */
package org.linli.volumes;
