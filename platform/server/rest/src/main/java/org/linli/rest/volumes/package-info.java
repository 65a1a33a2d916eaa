/** What tables weigh. */
package org.linli.rest.volumes;
