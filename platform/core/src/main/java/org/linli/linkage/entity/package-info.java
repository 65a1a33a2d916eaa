/** Scenarios, settings, runs and drills. */
package org.linli.linkage.entity;
