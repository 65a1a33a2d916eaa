/** What other rooms and the doors may ask of the provision check. */
package org.linli.provision.boundary;
