/** What the sums are grouped by, and what comes out. */
package org.linli.dependability.entity;
