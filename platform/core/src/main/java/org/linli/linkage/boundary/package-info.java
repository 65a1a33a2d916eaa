/** The facades of scenarios, runs, drills and messages, and what alarms tell to this room. */
package org.linli.linkage.boundary;
