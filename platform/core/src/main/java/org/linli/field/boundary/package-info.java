/** What other rooms and the doors use. */
package org.linli.field.boundary;
