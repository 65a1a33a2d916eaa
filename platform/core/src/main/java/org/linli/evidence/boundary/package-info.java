/** What the other rooms see of evidence. */
package org.linli.evidence.boundary;
