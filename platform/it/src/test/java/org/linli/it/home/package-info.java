/**
 * A whole installation of its own, started by the start script as a newcomer would, shared by all
 * system tests of a run.
 */
package org.linli.it.home;
