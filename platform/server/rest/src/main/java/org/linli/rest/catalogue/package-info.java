/** REST addresses of the catalogue of data assets. */
package org.linli.rest.catalogue;
