/**
 * Key data 重点数据 (002 §5.4): in each application scenario other data are the ones that matter. A
 * pack lists them by scenario, with the reason; how sensitive each is follows from the catalogue's
 * grade of its field, and the class of sensitivity brings its management rules and technical
 * measures with it. They are not written down to be read alone: an application for a key datum
 * names its scenario, is granted by two persons and ends in time, and the obligations mask and
 * total no less than its class asks for. A list that names an unknown scenario, asset or field
 * keeps the server from starting.
 */
package org.linli.keydata;
