import { defineMdastPlugin } from 'satteri';

/** Prints letters in one piece (Unicode NFC), as the check reads them and as readers search for them. */
export const normalFormPlugin = defineMdastPlugin({
  name: 'normal-form',
  text(node, context) {
    const value = node.value.normalize('NFC');
    if (value !== node.value) context.setProperty(node, 'value', value);
  },
});
