/** Links, forms and what was delivered. */
package org.linli.networks.entity;
