/**
 * What the cards of the corpus are about, and how neighbours write it: as one thing or several, as noun or verb, with and without œ, at times with a
 * slip. Frozen: the expected answers of the queries are decided by what a card is about, never by what an engine finds.
 */

export interface Concept {
  readonly kind: 'equipment' | 'skill' | 'need' | 'place';
  /** Titles, each of which says it. */
  readonly titles: readonly string[];
  /** How a card about something else mentions it. */
  readonly mention: string;
}

const thing = (mention: string, ...titles: readonly string[]): Concept => ({
  kind: 'equipment',
  mention,
  titles,
});
const skill = (mention: string, ...titles: readonly string[]): Concept => ({
  kind: 'skill',
  mention,
  titles,
});
const need = (mention: string, ...titles: readonly string[]): Concept => ({ kind: 'need', mention, titles });
const place = (mention: string, ...titles: readonly string[]): Concept => ({
  kind: 'place',
  mention,
  titles,
});

export const CONCEPTS = {
  drill: thing('la perceuse', 'Perceuse', 'Perceuse à percussion', 'Deux perceuses', 'Perceuse sans fil'),
  ladder: thing('l’échelle', 'Échelle', 'Échelle double', 'Deux échelles', 'Grande échelle'),
  trailer: thing('la remorque', 'Remorque', 'Remorque de vélo', 'Remorques', 'Petite remorque bâchée'),
  cargoBike: thing('le vélo cargo', 'Vélo cargo', 'Vélo-cargo', 'Vélos cargos'),
  mower: thing('la tondeuse', 'Tondeuse', 'Tondeuse à gazon', 'Tondeuses à main'),
  wheelbarrow: thing('la brouette', 'Brouette', 'Deux brouettes', 'Brouette à deux roues'),
  spade: thing('la bêche', 'Bêche', 'Bêches et râteaux', 'Bêche étroite'),
  jigsaw: thing('la scie sauteuse', 'Scie sauteuse', 'Scies sauteuses'),
  sander: thing('la ponceuse', 'Ponceuse', 'Ponceuse à bande', 'Ponceuses d’angle'),
  screwdriver: thing('le tournevis', 'Tournevis', 'Jeu de tournevis', 'Visseuse et tournevis'),
  hammer: thing('le marteau', 'Marteau', 'Marteaux', 'Marteau de charpentier'),
  cookingPot: thing('la marmite', 'Marmite de 50 litres', 'Grande marmite', 'Marmites'),
  oven: thing('le four à pain', 'Four à pain', 'Four à pain sur roues', 'Fours à pain'),
  cheese: thing('la raclette', 'Appareil à raclette', 'Raclette pour huit', 'Appareils à raclette'),
  juicer: thing('l’extracteur de jus', 'Extracteur de jus', 'Presse et extracteur de jus'),
  bench: thing('le banc', 'Banc', 'Bancs de brasserie', 'Six bancs'),
  trestle: thing('les tréteaux', 'Tréteaux', 'Plateau et tréteaux', 'Quatre tréteaux'),
  chairs: thing('les chaises', 'Chaises pliantes', 'Vingt chaises', 'Chaise haute'),
  tent: thing('la tonnelle', 'Tonnelle', 'Barnum et tonnelle', 'Tonnelles de fête'),
  speakers: thing('la sono', 'Sono', 'Sono portative', 'Petite sono avec micros'),
  projector: thing('le vidéoprojecteur', 'Vidéoprojecteur', 'Vidéoprojecteur et écran'),
  sewingMachine: thing(
    'la machine à coudre',
    'Machine à coudre',
    'Machines à coudre',
    'Machine à coudre ancienne',
  ),
  loom: thing('le métier à tisser', 'Métier à tisser', 'Petit métier à tisser'),
  crib: thing('le berceau', 'Berceau', 'Berceau en osier', 'Berceaux'),
  pushchair: thing('la poussette', 'Poussette', 'Poussettes doubles', 'Poussette de ville'),
  carSeat: thing('le siège auto', 'Siège auto', 'Sièges auto'),
  toys: thing('les jouets', 'Jouets en bois', 'Jouet à tirer', 'Malle de jouets'),
  boardGames: thing('les jeux de société', 'Jeux de société', 'Jeu de société coopératif'),
  tentCamp: thing('la tente', 'Tente de camping', 'Tentes pour quatre', 'Grande tente'),
  kayak: thing('le canoë', 'Canoë', 'Canoës et pagaies'),
  eggs: thing('les œufs', 'Œufs de nos poules', 'Oeufs frais', 'Boîte d’œufs'),
  seeds: thing('les graines', 'Graines de tomates', 'Graines paysannes', 'Sachets de graines'),
  compost: thing('le composteur', 'Composteur', 'Composteurs du jardin', 'Composteur à tambour'),
  beehive: thing('la ruche', 'Ruche', 'Ruches d’apprentissage', 'Ruche vitrée'),
  solar: thing('le panneau solaire', 'Panneau solaire', 'Panneaux solaires', 'Petit panneau solaire pliant'),
  generator: thing('le groupe électrogène', 'Groupe électrogène', 'Groupes électrogènes'),
  wheelchair: thing('le fauteuil roulant', 'Fauteuil roulant', 'Fauteuils roulants'),
  crutches: thing('les béquilles', 'Béquilles', 'Paire de béquilles'),
  steam: thing('le nettoyeur à vapeur', 'Nettoyeur à vapeur', 'Nettoyeurs à vapeur'),
  wallpaper: thing('la décolleuse', 'Décolleuse de papier peint', 'Décolleuses'),

  bikeRepair: skill(
    'la réparation des vélos',
    'Réparer un vélo',
    'Réparation de vélos',
    'Vélos à réparer ensemble',
  ),
  electricity: skill(
    'l’électricité',
    'Électricité de la maison',
    'Dépannage d’électricité',
    'Conseils en électricité',
  ),
  plumbing: skill('la plomberie', 'Plomberie', 'Plombier à la retraite', 'Petits travaux de plomberie'),
  sewing: skill('la couture', 'Couture', 'Coudre un ourlet', 'Cours de couture'),
  knitting: skill('le tricot', 'Tricot', 'Tricoter des chaussettes', 'Apprendre à tricoter'),
  gardening: skill('le jardinage', 'Jardinage', 'Jardiner sans eau', 'Conseils pour jardiner'),
  pruning: skill('la taille des arbres', 'Tailler les arbres', 'Taille d’arbres fruitiers'),
  breadMaking: skill('la boulangerie', 'Pétrir du pain au levain', 'Boulangerie au levain'),
  cooking: skill('la cuisine', 'Cuisiner pour cinquante', 'Cuisine du monde', 'Cours de cuisine'),
  paperwork: skill('les démarches', 'Aide aux démarches', 'Démarches à la mairie', 'Écrire une démarche'),
  translationArabic: skill('l’arabe', 'Traduire de l’arabe', 'Cours d’arabe', 'Traductions en arabe'),
  english: skill('l’anglais', 'Parler anglais', 'Leçons d’anglais', 'Anglais pour débuter'),
  guitar: skill('la guitare', 'Guitare', 'Cours de guitare', 'Accompagner à la guitare'),
  choir: skill('la chorale', 'Chorale du quartier', 'Chef de chœur', 'Chanter en chœur'),
  heartAid: skill(
    'les premiers secours',
    'Gestes de premiers secours',
    'Massage du cœur et premiers secours',
  ),
  computers: skill('l’informatique', 'Dépannage informatique', 'Débuter en informatique'),
  accounting: skill('la comptabilité', 'Comptabilité d’association', 'Tenir la comptabilité'),
  massage: skill('le massage', 'Massage des épaules', 'Apprendre à masser', 'Massages assis'),
  welding: skill('la soudure', 'Soudure à l’arc', 'Souder un portail', 'Soudures simples'),
  masonry: skill('la maçonnerie', 'Maçonnerie à la chaux', 'Maçon amateur'),
  insulation: skill('l’isolation', 'Isolation de combles', 'Isoler une fenêtre'),
  energyAdvice: skill(
    'l’énergie',
    'Bilan d’énergie',
    'Économies d’énergie',
    'Compter l’énergie d’un logement',
  ),
  upholstery: skill('la tapisserie', 'Refaire un fauteuil en tapisserie', 'Tapisserie de sièges'),
  bicycleLessons: skill('le vélo-école', 'Apprendre à rouler à vélo', 'Vélo-école pour adultes'),

  babysitting: need('la garde d’enfants', 'Cherche garde d’enfants', 'Garder un enfant le mercredi'),
  catSitting: need('la garde de chats', 'Garder un chat en août', 'Qui garde nos chats ?'),
  moving: need('le déménagement', 'Bras pour un déménagement', 'Déménager un piano', 'Aide pour déménager'),
  carpool: need('le covoiturage', 'Covoiturage vers la gare', 'Covoiturages du matin'),
  homework: need('les devoirs', 'Aide aux devoirs', 'Quelqu’un pour les devoirs'),
  visits: need('les visites', 'Visiter une voisine âgée', 'Visites le dimanche'),
  shoppingHelp: need('les courses', 'Faire les courses d’un voisin', 'Courses pour une personne âgée'),
  storage: need('le stockage', 'Stocker des meubles', 'Endroit pour du stockage'),
  jamJars: need('les bocaux', 'Cherche bocaux vides', 'Bocal à conserves'),
  woodPallets: need('les palettes', 'Palettes de bois', 'Cherche une palette'),
  ironing: need('le repassage', 'Repassage en retard', 'Quelqu’un pour repasser'),

  hall: place('la salle des fêtes', 'Salle des fêtes', 'Grande salle des fêtes'),
  workshop: place('l’atelier', 'Atelier de menuiserie', 'Atelier partagé', 'Ateliers du fond de cour'),
  orchard: place('le verger', 'Verger', 'Vergers de la côte'),
  sharedGarden: place('le potager', 'Potager partagé', 'Parcelle de potager', 'Potagers en pied d’immeuble'),
  cellar: place('la cave', 'Cave sèche', 'Caves du bâtiment B'),
  garage: place('le garage', 'Garage à vélos', 'Place de garage', 'Garages'),
  kitchen: place('la cuisine collective', 'Cuisine collective', 'Cuisines collectives'),
  laundry: place('la buanderie', 'Buanderie', 'Buanderie commune'),
  coworking: place('le bureau partagé', 'Bureau partagé', 'Bureaux partagés'),
  guestRoom: place('la chambre d’amis', 'Chambre d’amis', 'Chambres d’amis de la tour'),
  meadow: place('le pré', 'Pré pour des moutons', 'Prés à faucher'),
  reading: place('la bibliothèque', 'Bibliothèque de rue', 'Bibliothèques du hall'),

  toolLibrary: thing('the tool library', 'Tool library', 'Tools for everybody'),
  bicycles: thing('the bicycle', 'Bicycle for tall people', 'Two bicycles'),
  blankets: thing('the blankets', 'Warm blankets', 'Wool blanket'),
} as const satisfies Readonly<Record<string, Concept>>;

export type ConceptName = keyof typeof CONCEPTS;

/** Said of a card beside what it is, in its title or in its description. */
export const DETAILS = {
  lilas: 'rue des Lilas',
  roseaux: 'salle des Roseaux',
  hetres: 'tour des Hêtres',
  college: 'près du collège',
  electric: 'électrique',
  folding: 'pliable',
  metres: '3 m',
  children: 'pour les enfants',
  weekend: 'le week-end',
  evening: 'en soirée',
} as const;

export type DetailName = keyof typeof DETAILS;

/** Titles that say nothing: such a card begins its description with what it is. */
export const VAGUE_TITLES = [
  'À prêter',
  'Chez nous',
  'À partager',
  'Disponible',
  'Au troisième étage',
  'Bonne affaire',
];

export const SENTENCES = [
  'En bon état.',
  'À rendre propre.',
  'Demandez avant de passer.',
  'Se range au sous-sol.',
  'Offert par une voisine.',
  'Mode d’emploi dans la boîte.',
  'Caution à voir ensemble.',
  'Libre presque toujours.',
  'Prévenez deux jours avant.',
  'Pour débutants comme pour confirmés.',
  'On vient volontiers montrer comment faire.',
  'Pas le jeudi.',
];
