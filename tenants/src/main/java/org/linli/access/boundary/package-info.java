/** What other rooms use: scopes, the facade's marks, and the refusals. */
package org.linli.access.boundary;
