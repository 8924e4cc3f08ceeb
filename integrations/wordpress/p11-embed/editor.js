/* The block in the editor: controls for what the elements can be told, and the words as the site renders them. */
((wp, { elements, statements, latest, labels, locale, needed }) => {
  const { blocks, blockEditor, components, hooks, serverSideRender: ServerSideRender } = wp;
  const el = wp.element.createElement;
  const name = 'p11-embed/element';

  /** An attribute as a control takes it: a text, or whether it is on. Nothing of what a saved block has else. */
  const asSaved = (value) => (value === true ? value : ['string', 'number'].includes(typeof value) ? `${value}` : '');

  /** The attributes that another element can take over, and those that it needs. */
  function attributesFor(tag, given) {
    const known = Object.hasOwn(elements, tag) ? Object.keys(elements[tag]) : [];
    const values = known.map((key) => [key, asSaved(given?.[key]) || needed[key]]);
    return Object.fromEntries(values.filter(([, value]) => value));
  }

  const labelOf = (attribute, value) => labels.values[`${attribute} ${value}`] ?? value;

  function select(key, label, options, value, onChange) {
    return el(components.SelectControl, { key, label, options, value, onChange });
  }

  /** One attribute's control, by its kind. */
  function control(attribute, { kind, values, usual }, value, onChange) {
    const label = labels.attributes[attribute] ?? attribute;
    const options = values.map((one) => ({ value: one, label: labelOf(attribute, one) }));
    if (kind === 'switch') {
      return el(components.ToggleControl, { key: attribute, label, checked: Boolean(value), onChange });
    }
    if (kind === 'one') return select(attribute, label, options, value || usual, onChange);
    if (kind === 'many') {
      const chosen = (value || '').split(' ').filter(Boolean);
      const toggle = (one) => (on) =>
        onChange(values.filter((each) => (each === one ? on : chosen.includes(each))).join(' '));
      const boxes = options.map((option) =>
        el(components.CheckboxControl, {
          key: option.value,
          label: option.label,
          checked: chosen.includes(option.value),
          onChange: toggle(option.value),
        }),
      );
      const legend = el(components.BaseControl.VisualLabel, { as: 'legend' }, label);
      return el('fieldset', { key: attribute }, legend, boxes);
    }
    const type = { number: 'number', address: 'url' }[kind] ?? 'text';
    return el(components.TextControl, { key: attribute, label, type, value: value || '', onChange });
  }

  function statementControl(value, onChange) {
    const titles = Object.entries(statements).map(([id, { title }]) => ({ value: id, label: title[locale] }));
    const options = [{ value: 'latest', label: labels.latest }, ...titles];
    return select('statement', labels.statement, options, value, onChange);
  }

  function languageControl(value, onChange) {
    const options = [
      { value: '', label: labels.pageLanguage },
      { value: 'fr', label: 'Français' },
      { value: 'en', label: 'English' },
    ];
    return select('lang', labels.language, options, value || '', onChange);
  }

  /** The passages of a statement, by their ids. */
  const passagesOf = (statement) => statements[Object.hasOwn(statements, statement) ? statement : latest].passages;

  /** The attributes with another statement, which may not have the passages of the one before. */
  function withStatement(statement, { passage, ...others }) {
    const isThere = passage?.split('-').every((id) => Object.hasOwn(passagesOf(statement), id));
    return { ...others, statement, ...(passage && { passage: isThere ? passage : needed.passage }) };
  }

  /** The first and the last passage, by how they begin. */
  function passageControls(statement, value, onChange) {
    const passages = passagesOf(statement);
    const ids = Object.keys(passages);
    const options = ids.map((id) => ({ value: id, label: passages[id][locale] }));
    const [from, to = from] = value.split('-');
    const choose = (first, last) => {
      const end = ids.indexOf(last) < ids.indexOf(first) ? first : last;
      onChange(first === end ? first : `${first}-${end}`);
    };
    return [
      select('from', labels.from, options, from, (first) => choose(first, to)),
      select('to', labels.to, options.slice(ids.indexOf(from)), to, (last) => choose(from, last)),
    ];
  }

  function edit({ attributes: { element, attributes }, setAttributes }) {
    const set = (key) => (value) => setAttributes({ attributes: { ...attributes, [key]: value || undefined } });
    const setStatement = (id) => setAttributes({ attributes: withStatement(id, attributes) });
    const shown = attributesFor(element, attributes);
    const controls = Object.entries(Object.hasOwn(elements, element) ? elements[element] : {}).map(([key, known]) => {
      if (key === 'statement') return statementControl(shown[key], setStatement);
      if (key === 'lang') return languageControl(shown[key], set(key));
      if (key === 'passage') return passageControls(shown.statement, shown[key], set(key));
      return control(key, known, shown[key], set(key));
    });
    const tags = Object.keys(elements).map((tag) => ({ value: tag, label: labels.tags[tag] ?? tag }));
    const show = (tag) => setAttributes({ element: tag, attributes: attributesFor(tag, attributes) });
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(components.PanelBody, null, select('element', labels.show, tags, element, show), controls),
      ),
      // A link in the preview would lead out of the editor.
      el(components.Disabled, null, el(ServerSideRender, { block: name, attributes: { element, attributes } })),
    );
  }

  /**
   * Takes an element that is pasted as code for what it is. The editor would read it as Markdown,
   * which loses a single line altogether and tears the words inside out of the element.
   */
  function onPasteCapture(event) {
    const code = event.clipboardData.getData('text/plain');
    const isElement = Object.hasOwn(elements, /^\s*<([\w-]+)/.exec(code)?.[1]);
    // A field for code takes it as code.
    if (!isElement || event.clipboardData.types.includes('text/html') || event.target.matches('textarea')) return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', code);
    clipboardData.setData('text/plain', code);
    event.target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }

  hooks.addFilter('editor.BlockListBlock', name, (Block) => (props) => {
    const wrapperProps = { ...props.wrapperProps, onPasteCapture };
    return el(Block, { ...props, wrapperProps });
  });

  /** The block for a pasted element: with its attributes. Its words come from the site. */
  function fromPasted(node) {
    const { localName: element } = node;
    const given = Object.entries(elements[element]).filter(([key]) => node.hasAttribute(key));
    const attributes = given.map(([key, { kind }]) => [key, kind === 'switch' || node.getAttribute(key)]);
    return blocks.createBlock(name, { element, attributes: attributesFor(element, Object.fromEntries(attributes)) });
  }

  /** What a paste keeps of the elements. */
  const schema = Object.fromEntries(
    Object.entries(elements).map(([tag, known]) => [tag, { attributes: Object.keys(known) }]),
  );

  blocks.registerBlockType(name, {
    edit,
    save: () => null,
    transforms: {
      from: [
        {
          type: 'raw',
          priority: 1,
          schema,
          isMatch: ({ localName }) => Object.hasOwn(elements, localName),
          transform: fromPasted,
        },
      ],
    },
    variations: Object.keys(elements).map((tag) => ({
      name: tag,
      title: `Phoenix 11 – ${labels.tags[tag] ?? tag}`,
      isDefault: tag === 'p11-statement',
      isActive: ['element'],
      scope: ['inserter'],
      attributes: { element: tag, attributes: attributesFor(tag, {}) },
    })),
  });
})(window.wp, window.p11Embed);
