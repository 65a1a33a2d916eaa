/** The rules of the provision check. */
package org.linli.provision.control;
