/** Who asks for findings, comparisons and their figures, and who sets the analyses. */
package org.linli.analytics.boundary;
