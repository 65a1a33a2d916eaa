/** Words and headers of what the door answers. */
package org.linli.apis.boundary;
