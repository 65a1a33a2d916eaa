/**
 * Backup and recovery of an installation (备份与恢复, 000 §7.2 b 1): a full copy every day, the
 * database's log continuously, both sealed, in one or more places; a restore to any moment in
 * between; and a rehearsal that restores beside the living installation, compares every table and
 * measures how long it takes and how much would be lost.
 *
 * <p>It begins in {@link org.linli.local.backup.BackupClock}. An installation on CockroachDB has
 * that database's own BACKUP instead; see docs/operations.md.
 */
package org.linli.local.backup;
